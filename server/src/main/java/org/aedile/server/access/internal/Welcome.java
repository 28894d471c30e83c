package org.aedile.server.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * Gives the browser the cookies of somebody who is in.
 *
 * @param lifetime longest that the session lasts
 */
record Welcome(Duration lifetime) {
    void into(LoginDesk.In in, HttpServletRequest request, HttpServletResponse response) {
        Cookies.set(request, response, new Cookies.Value(Cookies.SESSION, in.session(), lifetime));
        Cookies.set(request, response, new Cookies.Value(Cookies.DEVICE, in.device(), Devices.REMEMBERED));
        Cookies.clear(request, response, Cookies.STEP);
    }
}
