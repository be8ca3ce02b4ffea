/**
 * Purchases as rows of customer_id, vehicle_id, day and price (in fen): the one place that says what a purchase is. A vehicle
 * with its day bought is one; its price is not known.
 */
export const PURCHASES = `
  SELECT customer_id, id AS vehicle_id, bought_on AS day, NULL::bigint AS price FROM vehicle WHERE bought_on IS NOT NULL`;

/** Rows of customer_id and vehicle_id: whose a vehicle is or was. */
export const OWNERSHIPS = `SELECT customer_id, id AS vehicle_id FROM vehicle`;
