using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Importing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExternalId",
                table: "Practices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportDigest",
                table: "Practices",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ImportSource",
                table: "Practices",
                type: "text",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Practices_ImportSource_ExternalId",
                table: "Practices",
                columns: new[] { "ImportSource", "ExternalId" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Practices_ImportSource_ExternalId",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "ExternalId",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "ImportDigest",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "ImportSource",
                table: "Practices");
        }
    }
}
