package clinic.meridian.booking.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A request body that may not grow without end. */
final class LimitedBody extends FilterInputStream {

    /** A choice: {@link CsvTable#MOST_ROWS} rows of two hundred bytes. */
    static final long MOST = 10L * 1024 * 1024;

    private long read;

    LimitedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int some = super.read(into, offset, length);
        count(Math.max(0, some));
        return some;
    }

    private void count(int more) {
        read += more;
        if (read > MOST) {
            throw new IllegalArgumentException("body: expected at most " + MOST + " bytes");
        }
    }
}
