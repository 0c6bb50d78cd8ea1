package clinic.meridian.plan.planning;

import clinic.meridian.plan.protocol.BrokenProtocol;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start which protocol file is broken, where and why, instead of a stack trace. */
class BrokenProtocolAnalyzer extends AbstractFailureAnalyzer<BrokenProtocol> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenProtocol broken) {
        return new FailureAnalysis(
                "A care protocol cannot be used. " + broken.getMessage(),
                "Mend that line, or take the file away if no plan runs on it.",
                broken);
    }
}
