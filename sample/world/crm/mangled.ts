import type { Crm } from './crm.ts';

/**
 * The records with a few more rows as a spreadsheet leaves them: a phone in scientific notation, a VIN cut short, a
 * dealer that is missing or unknown, a year of two digits, a number given twice. For trying out error reporting.
 */
export function mangle(crm: Crm): Crm {
  const [customer] = crm.customers;
  const [vehicle] = crm.vehicles;
  const visit = crm.visits.at(-1);
  if (customer === undefined || vehicle === undefined || visit === undefined) return crm;
  const another = (n: number) => ({
    ...customer,
    number: `C20000${n}`,
    phone: `139000099${String(n).padStart(2, '0')}`,
  });
  return {
    ...crm,
    customers: [
      ...crm.customers,
      { ...another(1), phone: '1.39E+10' },
      { ...another(2), dealer: '' },
      { ...another(3), dealer: 'D099' },
      { ...another(4), since: '24/3/5' },
      { ...another(5), number: customer.number },
    ],
    vehicles: [
      ...crm.vehicles,
      { ...vehicle, vin: vehicle.vin.slice(0, 11), plate: '渝A09991' },
      { ...vehicle, vin: '1.00E+16', plate: '渝A09992' },
      { ...vehicle, vin: vehicle.vin.replace(/.$/, 'O'), plate: '渝A09993', customer: 'C999999' },
    ],
    visits: [
      ...crm.visits,
      { ...visit, order: 'G2000001', day: '25-13-40' },
      { ...visit, order: 'G2000002', vin: vehicle.vin.slice(0, 11) },
      { ...visit, order: visit.order, mileage: -20 },
    ],
  };
}
