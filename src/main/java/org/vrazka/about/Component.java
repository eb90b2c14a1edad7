package org.vrazka.about;

/** A library that Vrazka contains; licences by their SPDX ids where there are such. */
public record Component(String group, String name, String version, String licences) {}
