package clinic.meridian.messaging;

/**
 * CloudEvents 1.0 attributes as the Kafka protocol binding's binary mode writes them, and W3C Trace
 * Context's {@code traceparent}.
 */
final class CloudEventHeaders {

    static final String ID = "ce_id";
    static final String SOURCE = "ce_source";
    static final String SPEC_VERSION = "ce_specversion";
    static final String TYPE = "ce_type";
    static final String TIME = "ce_time";
    static final String SUBJECT = "ce_subject";
    static final String CONTENT_TYPE = "content-type";
    static final String TRACEPARENT = "traceparent";

    static final String VERSION_1 = "1.0";

    private CloudEventHeaders() {}
}
