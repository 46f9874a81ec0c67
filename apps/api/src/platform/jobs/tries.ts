/** As often as a job is tried before it is given up. */
export const mostTries = 8;
