package clinic.meridian.benchmarks.race;

/**
 * What became of the offers to those who wait, in the whole run with its warm-up.
 *
 * @param made offers that were answered with a yes, once or twice
 * @param won that brought a visit
 * @param amid of these, in the measured time, with all others racing
 * @param swapped of these, where the visit that the patient had was moved
 * @param tooLate answered with 410: the offer was over
 * @param doubled that brought two visits, or another than was offered; a fault
 */
public record Claims(long made, long won, long amid, long swapped, long tooLate, long doubled) {}
