package clinic.meridian.events;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** docs/event-flow.md: who tells whom, as a picture and as a table. */
final class EventFlow {

    private EventFlow() {}

    static String markdown() {
        return """
        # Event flow

        <!-- Made by DocumentsOfTheContractTests from Topic, the sealed interfaces and Flows.
             Never edit: mvn -pl events test -Dapprove=true -->

        An arrow into a topic is published, an arrow out of it is acted on. What a service
        does not act on, it counts and ignores.

        ```mermaid
        flowchart LR
        %s
        ```

        Fields and types: [asyncapi.yaml](asyncapi.yaml) and
        [the schemas](../events/src/main/resources/schemas).
        %s\
        """
                .formatted(
                        Arrays.stream(Topic.values()).map(EventFlow::arrows).collect(joining("\n")),
                        Arrays.stream(Topic.values()).map(EventFlow::table).collect(joining()));
    }

    private static String arrows(Topic topic) {
        String into =
                "    %s --> %s[[%s]]\n"
                        .formatted(Flows.PUBLISHERS.get(topic), topic.name(), topic.title());
        return into
                + Flows.followers().stream()
                        .filter(service -> Flows.followedBy(service).containsKey(topic))
                        .map(
                                service ->
                                        "    %s -- \"%s\" --> %s"
                                                .formatted(
                                                        topic.name(),
                                                        acted(topic, service),
                                                        service))
                        .collect(joining("\n"));
    }

    private static String acted(Topic topic, String service) {
        return Flows.REACTIONS.stream()
                .filter(it -> it.topic() == topic && it.service().equals(service))
                .map(reaction -> reaction.event().getSimpleName())
                .collect(joining("<br>"));
    }

    private static String table(Topic topic) {
        return "\n## "
                + topic.title()
                + "\n\n| Event | Who acts on it, and how |\n|---|---|\n"
                + Contract.events().stream()
                        .filter(event -> Contract.topicOf(event) == topic)
                        .map(EventFlow::row)
                        .collect(joining());
    }

    private static String row(Class<? extends ClinicEvent> event) {
        String reactions =
                Flows.to(event).stream()
                        .map(reaction -> reaction.service() + " " + reaction.does())
                        .collect(joining("; "));
        return "| `%s` | %s |\n"
                .formatted(event.getSimpleName(), reactions.isEmpty() ? "nobody yet" : reactions);
    }
}
