package org.flowlogstatus.local.server;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** netty's decoder, which would rather guess where a body has two lengths. */
final class StrictRequestDecoder extends HttpRequestDecoder {

  private static final int MAX_HEAD_BYTES = 128 * 1024;

  StrictRequestDecoder() {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(MAX_HEAD_BYTES)
            .setMaxHeaderSize(MAX_HEAD_BYTES));
  }

  @Override
  protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
    throw new IllegalArgumentException("a body is either chunked or of a stated length");
  }
}
