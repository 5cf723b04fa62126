using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Postgres
{
    /// <summary>No line of history is changed or deleted, by whichever way. Written by hand: the model does not know of triggers.</summary>
    public partial class HistoryIsAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""
                CREATE FUNCTION "RefuseToChangeHistory"() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    RAISE EXCEPTION 'History is append-only';
                END $$
                """);
            migrationBuilder.Sql("""CREATE TRIGGER "History_is_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "History" FOR EACH STATEMENT EXECUTE FUNCTION "RefuseToChangeHistory"() """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "History_is_append_only" ON "History" """);
            migrationBuilder.Sql("""DROP FUNCTION "RefuseToChangeHistory"() """);
        }
    }
}
