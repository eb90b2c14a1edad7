package org.vrazka.imports;

/**
 * Another worker has taken this import over: stop without a word, and without changing anything.
 */
class Superseded extends RuntimeException {}
