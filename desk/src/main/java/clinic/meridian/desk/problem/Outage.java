package clinic.meridian.desk.problem;

/** Says that an exception means "try again shortly", so it is answered with 503 and Retry-After. */
@FunctionalInterface
public interface Outage {

    boolean is(Throwable thrown);
}
