package clinic.meridian.benchmarks.race;

/** Somebody in the race. */
sealed interface Runner permits Client, Waiter {

    /**
     * @param until of {@link System#nanoTime()}; what was begun before is ended
     */
    void race(long until) throws InterruptedException;
}
