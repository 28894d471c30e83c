/** Side of the squares in which density is counted and drawn. */
export const SQUARE_METERS = 2;
