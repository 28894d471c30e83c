package org.aedile.server.database.internal;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.aedile.server.database.Askers;
import org.aedile.server.embedded.EmbeddedPlatform;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the roles in front of the pool that Spring makes, so that no bean can ask the database past them. */
@Configuration(proxyBeanMethods = false)
class DatabaseAssembly {
    private static final String POOLS = "rolePools";

    @Bean
    FlywayMigrationStrategy migrations() {
        return Migrations::run;
    }

    @Bean
    static BeanPostProcessor databaseRoles(
            ObjectProvider<EmbeddedPlatform> parts,
            ObjectProvider<Askers> askers,
            ConfigurableApplicationContext context) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? route(pool, name) : bean;
            }

            private DataSource route(HikariDataSource platform, String name) {
                RolePools pools = new RolePools(platform, parts.getObject());
                DefaultListableBeanFactory beans = (DefaultListableBeanFactory) context.getBeanFactory();
                context.addApplicationListener(pools);
                beans.registerSingleton(POOLS, pools);
                beans.registerDisposableBean(POOLS, pools);
                beans.registerDependentBean(POOLS, name);
                return new RoutedDatabase(platform, pools, askers);
            }
        };
    }
}
