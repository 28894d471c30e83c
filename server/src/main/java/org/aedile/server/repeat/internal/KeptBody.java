package org.aedile.server.repeat.internal;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.aedile.kernel.AedileException;
import org.aedile.kernel.ErrorCode;

/** A request whose body was read, to be read again. */
final class KeptBody extends HttpServletRequestWrapper {
    private final byte[] body;

    /**
     * @throws AedileException {@code TOO_LARGE} for a body above that many bytes
     */
    KeptBody(HttpServletRequest request, int mostBytes) throws IOException {
        super(request);
        body = request.getInputStream().readNBytes(mostBytes + 1);
        if (body.length > mostBytes) {
            throw new AedileException(
                    ErrorCode.TOO_LARGE, "the body has more than %d bytes, the limit with a key".formatted(mostBytes));
        }
    }

    byte[] body() {
        return body.clone();
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Body(new ByteArrayInputStream(body));
    }

    /** The body as the framework reads it. */
    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("what was read already is read at once");
        }
    }
}
