package org.kitei.facility;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;

import org.hibernate.Filter;
import org.hibernate.cache.spi.access.EntityDataAccess;
import org.hibernate.cache.spi.access.NaturalIdDataAccess;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.metamodel.spi.RuntimeModelCreationContext;
import org.hibernate.persister.entity.SingleTableEntityPersister;
import org.hibernate.persister.internal.StandardPersisterClassResolver;
import org.hibernate.query.sqm.ComparisonOperator;
import org.hibernate.sql.ast.spi.SqlAstCreationState;
import org.hibernate.sql.ast.tree.expression.ColumnReference;
import org.hibernate.sql.ast.tree.from.TableGroup;
import org.hibernate.sql.ast.tree.predicate.ComparisonPredicate;
import org.hibernate.sql.ast.tree.predicate.Predicate;
import org.hibernate.sql.exec.internal.AbstractJdbcParameter;
import org.hibernate.sql.exec.spi.ExecutionContext;
import org.hibernate.sql.exec.spi.JdbcParameterBindings;

/**
 * Adds the facility to everything that is read, changed or deleted by a query or read by its id, wherever Hibernate would add
 * the filter of {@code @TenantId}. That filter writes the facility itself into the plan of a query, for which reason Hibernate
 * throws every plan and every loader away. Here the plan holds a parameter, filled in with the session's facility each time.
 * Public, because Hibernate makes it.
 */
public class FacilityPersister extends SingleTableEntityPersister {

    /** Takes the place of Hibernate's own choice for entities without a hierarchy, and ours have none. */
    static class Everywhere extends StandardPersisterClassResolver {

        @Override
        public Class<FacilityPersister> singleTableEntityPersister() {
            return FacilityPersister.class;
        }
    }

    private static final String FACILITY = "facilityId";

    public FacilityPersister(PersistentClass entity, EntityDataAccess cache, NaturalIdDataAccess naturalIds,
            RuntimeModelCreationContext context) {
        super(entity, cache, naturalIds, context);
    }

    @Override
    public void applyFilterRestrictions(Consumer<Predicate> predicates, TableGroup table, boolean useQualifier,
            Map<String, Filter> enabledFilters, boolean onlyApplyLoadByKeyFilters, SqlAstCreationState creationState) {
        super.applyFilterRestrictions(predicates, table, useQualifier, enabledFilters, onlyApplyLoadByKeyFilters, creationState);
        if (findAttributeMapping(FACILITY) instanceof SelectableMapping column) {
            predicates.accept(new ComparisonPredicate(
                    new ColumnReference(table.resolveTableReference(column.getContainingTableExpression()), column),
                    ComparisonOperator.EQUAL, new SessionsFacility(column)));
        }
    }

    private static final class SessionsFacility extends AbstractJdbcParameter {

        SessionsFacility(SelectableMapping column) {
            super(column.getJdbcMapping());
        }

        @Override
        public void bindParameterValue(PreparedStatement statement, int position, JdbcParameterBindings others,
                ExecutionContext execution) throws SQLException {
            var session = execution.getSession();
            getJdbcMapping().getJdbcValueBinder().bind(
                    statement, getJdbcMapping().convertToRelationalValue(session.getTenantIdentifierValue()), position, session);
        }
    }
}
