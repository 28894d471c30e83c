package org.aedile.server.database.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import org.aedile.server.database.Asker;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a request. Every statement runs in a transaction, and each transaction begins by telling PostgreSQL whose
 * rows it may see: {@code set_config} that ends with the transaction, so that nothing is left on the connection for the
 * next request. Without a transaction of the caller's own, each statement is one. Belongs to one thread.
 */
final class TenantConnection implements InvocationHandler {
    private final Connection target;
    private final Optional<TenantSettings> settings;
    private boolean autoCommit = true;
    private boolean begun;

    private TenantConnection(Connection target, Asker asker) {
        this.target = target;
        this.settings =
                asker instanceof Asker.Tenant tenant ? Optional.of(new TenantSettings(tenant)) : Optional.empty();
    }

    /** Takes over a fresh connection of the requests' pool. */
    static Connection of(Connection target, Asker asker) {
        return (Connection) Proxy.newProxyInstance(
                TenantConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new TenantConnection(target, asker));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        int count = arguments == null ? 0 : arguments.length;
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "getAutoCommit" -> autoCommit;
            case "setAutoCommit" -> setAutoCommit(arguments != null && Boolean.TRUE.equals(arguments[0]));
            case "commit" -> end(true);
            case "rollback" -> count == 0 ? end(false) : call(method, target, arguments);
            case "close" -> close();
            case "unwrap" -> unwrap(method, arguments);
            case "setSavepoint" -> {
                begin();
                yield call(method, target, arguments);
            }
            case "createStatement", "prepareStatement", "prepareCall" ->
                statement((Connection) proxy, method, call(method, target, arguments));
            default -> call(method, target, arguments);
        };
    }

    /** Before a statement runs. */
    void begin() throws SQLException {
        if (begun) {
            return;
        }
        begun = true;
        target.setAutoCommit(false);
        if (settings.isPresent()) {
            try (PreparedStatement statement = target.prepareStatement(TenantSettings.STATEMENT)) {
                settings.get().bind(statement);
                statement.execute();
            }
        }
    }

    /** After a statement ran, well or not: without a transaction around it, that was all. */
    void ran(boolean well) throws SQLException {
        if (autoCommit) {
            end(well);
        }
    }

    /** The method as the target does it, with the target's own exceptions. */
    static @Nullable Object call(Method method, Object target, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private @Nullable Object setAutoCommit(boolean wanted) throws SQLException {
        if (wanted && !autoCommit) {
            end(true);
        }
        autoCommit = wanted;
        return null;
    }

    private @Nullable Object end(boolean well) throws SQLException {
        if (begun) {
            begun = false;
            if (well) {
                target.commit();
            } else {
                target.rollback();
            }
        }
        return null;
    }

    private @Nullable Object close() throws SQLException {
        try {
            if (!target.isClosed()) {
                end(false);
            }
        } finally {
            target.close();
        }
        return null;
    }

    /** For what JDBC lacks, such as COPY: nobody would commit it outside of a transaction. */
    private @Nullable Object unwrap(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (autoCommit) {
            throw new SQLException("a request's connection is unwrapped within a transaction only");
        }
        begin();
        return call(method, target, arguments);
    }

    private Object statement(Connection proxy, Method method, @Nullable Object statement) {
        return Proxy.newProxyInstance(
                TenantConnection.class.getClassLoader(),
                new Class<?>[] {method.getReturnType()},
                new TenantStatement(this, proxy, (Statement) Objects.requireNonNull(statement)));
    }
}
