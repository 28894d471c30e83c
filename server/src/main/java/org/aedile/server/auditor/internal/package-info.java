/** The auditors' commands, the REST interface of the log, and how copies of it are read and aligned. */
@NullMarked
package org.aedile.server.auditor.internal;

import org.jspecify.annotations.NullMarked;
