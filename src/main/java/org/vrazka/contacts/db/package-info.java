/** The tables of contacts, generated from the migrations. */
@NamedInterface("db")
package org.vrazka.contacts.db;

import org.springframework.modulith.NamedInterface;
