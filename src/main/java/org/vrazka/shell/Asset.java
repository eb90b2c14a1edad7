package org.vrazka.shell;

import org.springframework.http.MediaType;

/**
 * A file that pages load.
 *
 * @param zipped the same, packed with gzip once for all requests
 */
record Asset(byte[] body, byte[] zipped, MediaType type) {}
