package clinic.meridian.plan.simulation;

import clinic.meridian.plan.protocol.CareProtocol;

import java.util.List;

/**
 * One way to steer, as a protocol that differs from the shipped one in a few figures.
 *
 * @param letter in tables and charts
 * @param name as domain experts say it
 * @param changed the figures, each as {@code smoothing: 1 instead of 3}; empty for the shipped one
 */
record Rule(String letter, String name, List<String> changed, CareProtocol protocol) {

    Rule {
        changed = List.copyOf(changed);
    }

    boolean isShipped() {
        return changed.isEmpty();
    }
}
