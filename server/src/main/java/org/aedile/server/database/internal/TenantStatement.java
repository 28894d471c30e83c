package org.aedile.server.database.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A statement of a request: whatever runs it, runs within a transaction that knows whose rows it may see. */
final class TenantStatement implements InvocationHandler {
    private final TenantConnection owner;
    private final Connection connection;
    private final Statement target;

    TenantStatement(TenantConnection owner, Connection connection, Statement target) {
        this.owner = owner;
        this.connection = connection;
        this.target = target;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "getConnection" -> connection;
            case "execute",
                    "executeQuery",
                    "executeUpdate",
                    "executeBatch",
                    "executeLargeUpdate",
                    "executeLargeBatch" -> run(method, arguments);
            default -> TenantConnection.call(method, target, arguments);
        };
    }

    private @Nullable Object run(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        owner.begin();
        Object result;
        try {
            result = TenantConnection.call(method, target, arguments);
        } catch (SQLException e) {
            rollBack(e);
            throw e;
        }
        owner.ran(true);
        return result;
    }

    private void rollBack(SQLException cause) {
        try {
            owner.ran(false);
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }
}
