package org.kitei.facility;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call a page. A handler without it is refused to everyone: deny by default.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AllowedTo {

    /** Any of these roles suffices; none named means every signed-in person of the facility. */
    Role[] value() default {};

    /** Whether whoever stands in now for somebody with one of the roles may read the page as well. */
    boolean deputies() default false;

    /** The page is open to people who have not signed in. */
    boolean everyone() default false;
}
