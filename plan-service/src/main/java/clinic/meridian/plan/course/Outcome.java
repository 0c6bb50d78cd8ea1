package clinic.meridian.plan.course;

/** How a course ended. */
public enum Outcome {
    DISCHARGED,
    STOPPED
}
