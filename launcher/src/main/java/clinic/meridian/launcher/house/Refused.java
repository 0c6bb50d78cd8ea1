package clinic.meridian.launcher.house;

/** Something that the person at the keyboard can mend; the message is one line that says how. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String whatToDo) {
        super(whatToDo);
    }
}
