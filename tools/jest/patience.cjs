/** Machines are noisy, and speed is measured by the bench: a test may take its time. */
jest.setTimeout(30_000);
