package org.kitei.facility;

import java.util.Map;
import java.util.UUID;

import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.hibernate.persister.internal.PersisterClassResolverInitiator;
import org.springframework.boot.autoconfigure.orm.jpa.HibernatePropertiesCustomizer;
import org.springframework.stereotype.Component;

/**
 * Tells Hibernate the facility of the thread. Outside any facility it names one that cannot exist, so that every
 * query of tenants' rows finds nothing and every insert breaks its foreign key.
 */
@Component
class FacilityTenant implements CurrentTenantIdentifierResolver<UUID>, HibernatePropertiesCustomizer {

    private static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return FacilityContext.facility().orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return true;
    }

    /** So that Hibernate leaves its filter off; {@link FacilityPersister} says what takes its place, and why. */
    @Override
    public boolean isRoot(UUID facility) {
        return true;
    }

    @Override
    public void customize(Map<String, Object> properties) {
        properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, this);
        properties.put(PersisterClassResolverInitiator.IMPL_NAME, new FacilityPersister.Everywhere());
    }
}
