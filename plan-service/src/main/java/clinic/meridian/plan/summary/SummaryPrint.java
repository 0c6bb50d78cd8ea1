package clinic.meridian.plan.summary;

import clinic.meridian.plan.typeface.Typeface;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;

/** A summary on one sheet of paper: tagged for readers aloud, with its typeface in it. */
@Component
class SummaryPrint {

    /** Of a table, where the sheet has room. */
    private static final int ROWS = 8;

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final SummaryPage page;

    SummaryPrint(SummaryPage page) {
        this.page = page;
        // It would tell on the console how long each style sheet took.
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    /** PDF. Where the sheet is too small for all, the oldest rows of the tables are left out. */
    byte[] of(Summary summary, Locale reader, Paper paper) {
        for (int rows = ROWS; rows > 0; rows--) {
            var sheet = set(page.sheet(summary, reader, paper, rows), false);
            if (sheet != null) {
                return sheet;
            }
        }
        return Objects.requireNonNull(set(page.sheet(summary, reader, paper, 0), true));
    }

    /** Null where it needs more than one sheet and may not. */
    private static byte @Nullable [] set(String html, boolean anyway) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        try (var drawer = new BatikSVGDrawer()) {
            builder.withHtmlContent(html, null)
                    .useSVGDrawer(drawer)
                    .useUriResolver((_, _) -> null)
                    .usePdfUaAccessibility(true)
                    .toStream(pdf);
            font(builder, false);
            font(builder, true);
            try (var setting = builder.buildPdfRenderer()) {
                setting.layout();
                if (!anyway && setting.getRootBox().getLayer().getPages().size() > 1) {
                    return null;
                }
                setting.createPDF();
            }
        } catch (IOException e) {
            throw new IllegalStateException("the sheet cannot be set", e);
        }
        return pdf.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, boolean bold) {
        builder.useFont(
                () -> Typeface.file(bold),
                Typeface.NAME,
                bold ? BOLD : REGULAR,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
    }
}
