package clinic.meridian.events;

import static clinic.meridian.events.Flows.PUBLISHERS;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The AsyncAPI 3.0 document: channels from {@link Topic}, messages from the sealed interfaces. */
final class AsyncApi {

    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
                    .disable(YAMLWriteFeature.SPLIT_LINES)
                    .build();

    private static final String MADE_BY =
            """
            # Made by DocumentsOfTheContractTests from Topic, the sealed interfaces and Flows.
            # Never edit: mvn -pl events test -Dapprove=true
            """;

    private final ObjectNode document = YAML.createObjectNode();

    private AsyncApi() {}

    static String yaml() {
        AsyncApi api = new AsyncApi();
        api.head();
        Contract.interfaces().forEach(api::channel);
        Flows.followers().forEach(api::deadLetterChannels);
        Arrays.stream(Topic.values()).forEach(api::sendOperation);
        Flows.followers().forEach(api::receiveOperations);
        Contract.events().forEach(api::message);
        api.headers();
        return MADE_BY + YAML.writeValueAsString(api.document);
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Meridian")
                .put("version", "0.1.0")
                .put(
                        "description",
                        "What the services of Meridian tell each other. CloudEvents 1.0 in binary"
                                + " mode: attributes as headers, the event as the JSON body. One"
                                + " event per record, at least once; unknown types are counted and"
                                + " ignored.")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
        document.putObject("servers")
                .putObject("local")
                .put("host", "localhost:9092")
                .put("protocol", "kafka")
                .put("description", "The broker that ./meridian up starts.");
    }

    private void channel(Class<? extends ClinicEvent> contract) {
        List<Class<? extends ClinicEvent>> events = Contract.events(contract);
        Topic topic = Contract.topicOf(events.getFirst());
        ObjectNode channel =
                document.withObject("channels")
                        .putObject(name(topic))
                        .put("address", topic.title());
        events.forEach(
                event ->
                        channel.withObject("messages")
                                .putObject(event.getSimpleName())
                                .put("$ref", "#/components/messages/" + event.getSimpleName()));
        ObjectNode kafka = partitions(channel);
        if (topic == Topic.CONTACTS) {
            channel.put("description", "Compacted; values are encrypted with a key per patient.");
            kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("compact");
        }
        kafka.put("bindingVersion", "0.5.0");
    }

    private void deadLetterChannels(String service) {
        for (Topic topic : Flows.followedBy(service).keySet()) {
            ObjectNode channel =
                    document.withObject("channels")
                            .putObject(name(topic) + "." + service + ".dead")
                            .put("address", topic.deadLetters(service))
                            .put("description", "What " + service + " could not handle, and why.");
            channel.putObject("messages").putObject("DeadLetter").putObject("payload");
            partitions(channel).put("bindingVersion", "0.5.0");
        }
    }

    private void sendOperation(Topic topic) {
        ObjectNode operation = operation(PUBLISHERS.get(topic) + ".sends." + name(topic), topic);
        operation.put("action", "send");
        Contract.events().stream()
                .filter(event -> Contract.topicOf(event) == topic)
                .forEach(event -> refer(operation, topic, event));
    }

    private void receiveOperations(String service) {
        Flows.followedBy(service)
                .forEach(
                        (topic, reactions) -> {
                            ObjectNode operation =
                                    operation(service + ".follows." + name(topic), topic);
                            operation.put("action", "receive");
                            reactions.forEach(it -> refer(operation, topic, it.event()));
                            operation
                                    .putObject("bindings")
                                    .putObject("kafka")
                                    .put("bindingVersion", "0.5.0")
                                    .putObject("groupId")
                                    .put("type", "string")
                                    .put("const", service);
                        });
    }

    private void message(Class<? extends ClinicEvent> event) {
        String name = event.getSimpleName();
        ObjectNode message =
                document.withObject("components").withObject("messages").putObject(name);
        message.put("name", "clinic.meridian." + name);
        if (event == ContactEvent.ContactChanged.class) {
            message.put("contentType", "application/octet-stream")
                    .put("description", "The JSON below, encrypted with the patient's data key.");
        }
        message.putObject("headers").put("$ref", "#/components/schemas/CloudEvent");
        message.putObject("payload")
                .put("schemaFormat", "application/schema+json;version=2020-12")
                .putObject("schema")
                .put("$ref", "../events/src/main/resources/schemas/" + name + ".json");
        message.putObject("bindings")
                .putObject("kafka")
                .put("bindingVersion", "0.5.0")
                .putObject("key")
                .put("type", "string")
                .put("description", "The patient's id; the hold's while nobody is known yet.");
    }

    private void headers() {
        ObjectNode schema =
                document.withObject("components").withObject("schemas").putObject("CloudEvent");
        schema.put("type", "object");
        ArrayNode required = schema.putArray("required");
        List.of("ce_id", "ce_source", "ce_specversion", "ce_type", "ce_time", "ce_subject")
                .forEach(required::add);
        ObjectNode properties = schema.putObject("properties");
        text(properties, "ce_id", "With ce_source it names the event; a duplicate has both.");
        text(properties, "ce_source", "The service that published it.");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        text(properties, "ce_type", "clinic.meridian. and the name of the event.");
        text(properties, "ce_time", "When it happened, RFC 3339.");
        text(properties, "ce_subject", "The id of the visit, hold, plan or reminder.");
        text(properties, "content-type", "application/json, or octet-stream where encrypted.");
        text(properties, "traceparent", "W3C Trace Context.");
    }

    private ObjectNode operation(String name, Topic topic) {
        ObjectNode operation = document.withObject("operations").putObject(name);
        operation.putObject("channel").put("$ref", "#/channels/" + name(topic));
        return operation;
    }

    private static void refer(
            ObjectNode operation, Topic topic, Class<? extends ClinicEvent> event) {
        operation
                .withArray("messages")
                .addObject()
                .put("$ref", "#/channels/" + name(topic) + "/messages/" + event.getSimpleName());
    }

    private static ObjectNode partitions(ObjectNode channel) {
        return channel.putObject("bindings").putObject("kafka").put("partitions", Topic.PARTITIONS);
    }

    private static void text(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "string").put("description", description);
    }

    private static String name(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT);
    }
}
