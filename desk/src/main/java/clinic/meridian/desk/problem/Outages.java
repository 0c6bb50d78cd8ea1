package clinic.meridian.desk.problem;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * Tells an outage, after which the same request may succeed, from a mistake of ours.
 *
 * <p>By class name, so that this module needs neither the driver nor the messaging module on its
 * class path. A service adds its own kinds by an {@link Outage} bean.
 */
final class Outages {

    private static final Set<String> NAMES =
            Set.of(
                    "clinic.meridian.messaging.Contended",
                    "com.mongodb.MongoSocketException",
                    "com.mongodb.MongoTimeoutException",
                    "com.mongodb.MongoInterruptedException",
                    "com.mongodb.MongoNotPrimaryException",
                    "com.mongodb.MongoNodeIsRecoveringException",
                    "com.mongodb.MongoServerUnavailableException",
                    "com.mongodb.MongoConnectionPoolClearedException",
                    "org.apache.kafka.common.errors.RetriableException");

    private Outages() {}

    static boolean known(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (named(cause.getClass())) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(@Nullable Class<?> type) {
        return type != null && (NAMES.contains(type.getName()) || named(type.getSuperclass()));
    }
}
