package clinic.meridian.desk.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What staff may do. Each role may also do what the ones before it may. */
public enum Role {
    /** Books, moves and cancels visits; registers patients. */
    RECEPTION,
    /** Also records sessions, keeps plans, closes reviews. */
    PRACTITIONER,
    /** Also configures, replays dead letters, reads the audit. */
    ADMIN;

    /** This role and all that it includes. */
    Set<Role> included() {
        return EnumSet.range(RECEPTION, this);
    }

    /** As the claim {@code roles} has it, in any case; a role that we don't know grants nothing. */
    static Optional<Role> named(String claim) {
        return switch (claim.toLowerCase(Locale.ROOT)) {
            case "reception" -> Optional.of(RECEPTION);
            case "practitioner" -> Optional.of(PRACTITIONER);
            case "admin" -> Optional.of(ADMIN);
            default -> Optional.empty();
        };
    }
}
