package clinic.meridian.messaging;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import java.util.Collection;
import java.util.Map;

/** The topics that this service follows, as its bindings name them. */
record FollowedTopics(Collection<Followed> topics) {

    record Followed(String topic, String group) {
        String deadLetters() {
            return topic + "." + group + ".dead";
        }
    }

    record Binding(String destination, String group) {}

    static FollowedTopics in(Environment environment) {
        Map<String, Binding> bindings =
                Binder.get(environment)
                        .bind(
                                "spring.cloud.stream.bindings",
                                Bindable.mapOf(String.class, Binding.class))
                        .orElse(Map.of());
        return new FollowedTopics(
                bindings.values().stream()
                        .map(binding -> new Followed(binding.destination(), binding.group()))
                        .distinct()
                        .toList());
    }

    Collection<String> deadLetterTopics() {
        return topics.stream().map(Followed::deadLetters).toList();
    }
}
