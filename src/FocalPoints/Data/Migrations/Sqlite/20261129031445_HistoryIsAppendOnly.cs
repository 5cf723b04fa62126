using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Sqlite
{
    /// <summary>
    /// No line of history is changed or deleted, by whichever way. Written by hand: the model does not know of triggers. A later migration that
    /// makes the table anew must make them again; a test tells.
    /// </summary>
    public partial class HistoryIsAppendOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            const string Refuse = "BEGIN SELECT RAISE(ABORT, 'History is append-only'); END";
            migrationBuilder.Sql($"""CREATE TRIGGER "History_never_changes" BEFORE UPDATE ON "History" {Refuse}""");
            migrationBuilder.Sql($"""CREATE TRIGGER "History_never_goes" BEFORE DELETE ON "History" {Refuse}""");

            // INSERT OR REPLACE deletes without asking the trigger above.
            migrationBuilder.Sql($"""CREATE TRIGGER "History_is_not_replaced" BEFORE INSERT ON "History" WHEN EXISTS (SELECT 1 FROM "History" WHERE "Id" = NEW."Id") {Refuse}""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("""DROP TRIGGER "History_never_changes" """);
            migrationBuilder.Sql("""DROP TRIGGER "History_never_goes" """);
            migrationBuilder.Sql("""DROP TRIGGER "History_is_not_replaced" """);
        }
    }
}
