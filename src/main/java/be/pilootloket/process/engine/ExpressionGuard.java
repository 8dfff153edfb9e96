package be.pilootloket.process.engine;

import java.beans.FeatureDescriptor;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.joda.time.ReadableInstant;

/**
 * Stands in front of every expression and lets it touch only what a model needs: scopes, plain values and our own types.
 * Reflection is one method call away from anything else (CVE-2026-109432).
 */
class ExpressionGuard extends ELResolver {

    private static final Set<String> FORBIDDEN = Set.of("class", "getClass");

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        refuseUnlessSafe(base, property);
        return null;
    }

    @Override
    public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
        refuseUnlessSafe(base, method);
        return null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        refuseUnlessSafe(base, property);
        return null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        throw new ELException("An expression assigns nothing: " + property);
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return true;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return null;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
        return null;
    }

    private static void refuseUnlessSafe(Object base, Object property) {
        if (base != null && (!isSafe(base) || FORBIDDEN.contains(String.valueOf(property)))) {
            throw new ELException("Not for expressions: %s of a %s"
                    .formatted(property, base.getClass().getName()));
        }
    }

    private static boolean isSafe(Object base) {
        return base instanceof VariableScope
                || base instanceof Collection
                || base instanceof Map
                || base instanceof String
                || base instanceof Number
                || base instanceof Date
                || base instanceof TemporalAccessor
                || base instanceof TemporalAmount
                || base instanceof ReadableInstant
                || base.getClass().getName().startsWith("be.pilootloket.");
    }
}
