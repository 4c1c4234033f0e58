package org.kitei.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts what is sent to the database; a batch counts as one. */
final class Statements implements BeanPostProcessor {

    private final LongAdder sent = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final Map<String, LongAdder> bySql = new ConcurrentHashMap<>();
    private volatile boolean bySqlWanted;

    long sent() {
        return sent.sum();
    }

    long commits() {
        return commits.sum();
    }

    /** What is sent while the work is done, by its SQL. */
    Map<String, Long> during(Runnable work) {
        bySql.clear();
        bySqlWanted = true;
        work.run();
        bySqlWanted = false;
        var counted = new TreeMap<String, Long>();
        bySql.forEach((sql, count) -> counted.put(sql, count.sum()));
        return counted;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counting(super.getConnection());
        }
    }

    private Connection counting(Connection connection) {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("commit")) {
                commits.increment();
            }
            var result = call(connection, method, arguments);
            if (result instanceof PreparedStatement prepared) {
                return counting(PreparedStatement.class, prepared, (String) arguments[0]);
            }
            return result instanceof Statement statement ? counting(Statement.class, statement, "") : result;
        });
    }

    private <T> T counting(Class<T> type, T statement, String sql) {
        return proxy(type, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                sent.increment();
                if (bySqlWanted) {
                    var text = sql.isEmpty() && arguments != null ? (String) arguments[0] : sql;
                    bySql.computeIfAbsent(text.replaceAll("\\s+", " "), key -> new LongAdder()).increment();
                }
            }
            return call(statement, method, arguments);
        });
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Statements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
