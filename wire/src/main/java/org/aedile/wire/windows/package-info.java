/**
 * Windows event logs in Sigma's terms: {@link org.aedile.wire.windows.WindowsEvent} reads the JSON form of an event log
 * record, nested ({@code {"Event": {System, EventData}}}) or flat, and gives it Sigma's field names and log source.
 */
@NullMarked
package org.aedile.wire.windows;

import org.jspecify.annotations.NullMarked;
