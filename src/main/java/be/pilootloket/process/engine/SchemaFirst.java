package be.pilootloket.process.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Makes the engine wait for the schema: it is built only after its plugins, and this one only after the migrations. */
@Component
@DependsOnDatabaseInitialization
class SchemaFirst extends AbstractProcessEnginePlugin {}
