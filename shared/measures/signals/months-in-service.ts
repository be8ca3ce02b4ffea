/** Whole months from the day a vehicle was bought to another day; below 0 before it. Bought on the 31st, a month ends on the next 31st or 1st. */
export function monthsInService(boughtOn: string, day: string): number {
  const [year = 0, month = 0, date = 0] = boughtOn.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDate = 0] = day.split('-').map(Number);
  return (toYear - year) * 12 + toMonth - month - (toDate < date ? 1 : 0);
}
