using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Concepts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ConceptSchemes",
                columns: table => new
                {
                    Iri = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Title = table.Column<string>(type: "text", nullable: false),
                    Licence = table.Column<string>(type: "text", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Digest = table.Column<string>(type: "text", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ImportedById = table.Column<Guid>(type: "uuid", nullable: true),
                    Ships = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConceptSchemes", x => x.Iri);
                    table.ForeignKey(
                        name: "FK_ConceptSchemes_AspNetUsers_ImportedById",
                        column: x => x.ImportedById,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Concepts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SchemeIri = table.Column<string>(type: "character varying(400)", nullable: false),
                    Iri = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    ThemeId = table.Column<string>(type: "text", nullable: true),
                    Labels = table.Column<string>(type: "text", nullable: false),
                    Broader = table.Column<List<string>>(type: "text[]", nullable: false),
                    Related = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concepts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Concepts_ConceptSchemes_SchemeIri",
                        column: x => x.SchemeIri,
                        principalTable: "ConceptSchemes",
                        principalColumn: "Iri",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Concepts_Themes_ThemeId",
                        column: x => x.ThemeId,
                        principalTable: "Themes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Concepts_SchemeIri_Iri",
                table: "Concepts",
                columns: new[] { "SchemeIri", "Iri" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Concepts_ThemeId",
                table: "Concepts",
                column: "ThemeId");

            migrationBuilder.CreateIndex(
                name: "IX_ConceptSchemes_ImportedById",
                table: "ConceptSchemes",
                column: "ImportedById");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Concepts");

            migrationBuilder.DropTable(
                name: "ConceptSchemes");
        }
    }
}
