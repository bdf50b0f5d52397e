package dev.lastresort;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** NullAway passes over a package that does not ask for it, and says nothing. */
@AnalyzeClasses(packages = "dev.lastresort", importOptions = DoNotIncludeTests.class)
class NullMarkedTest {

    @ArchTest
    void everyPackageIsNullMarked(JavaClasses all) {
        classes().should(new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass one, ConditionEvents events) {
                boolean marked = one.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(one, marked,
                        one.getName() + " is in a package without @NullMarked"));
            }
        }).because("only there does a null that crosses a border break the build").check(all);
    }
}
