package clinic.meridian.plan.planning;

import clinic.meridian.plan.sheet.BrokenSheet;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start which file of rules is broken, where and why, instead of a stack trace. */
class BrokenSheetAnalyzer extends AbstractFailureAnalyzer<BrokenSheet> {

    @Override
    protected FailureAnalysis analyze(Throwable root, BrokenSheet broken) {
        return new FailureAnalysis(
                "A file of rules cannot be used:\n" + broken.getMessage(),
                "Mend it, or take the file away if no plan runs on it.",
                broken);
    }
}
