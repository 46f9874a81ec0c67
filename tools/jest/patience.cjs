/** Machines are noisy, and speed is measured by the bench: what asks the database may take its time. */
jest.setTimeout(30_000);
