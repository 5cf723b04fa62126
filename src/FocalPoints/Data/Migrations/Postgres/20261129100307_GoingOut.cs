using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class GoingOut : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PracticeTags_TagId",
                table: "PracticeTags");

            migrationBuilder.AddColumn<bool>(
                name: "IsMonthOnly",
                table: "Meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndNoticedAt",
                table: "Mandates",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HandOvers",
                columns: table => new
                {
                    MandateId = table.Column<Guid>(type: "uuid", nullable: false),
                    SuccessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    SuccessorName = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    DecidedByName = table.Column<string>(type: "text", nullable: false),
                    MovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Drafts = table.Column<int>(type: "integer", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOvers", x => x.MandateId);
                    table.ForeignKey(
                        name: "FK_HandOvers_Mandates_MandateId",
                        column: x => x.MandateId,
                        principalTable: "Mandates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Posts",
                columns: table => new
                {
                    StateId = table.Column<string>(type: "text", nullable: false),
                    Institution = table.Column<string>(type: "text", nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ConfirmedByName = table.Column<string>(type: "text", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Unanswered = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Posts", x => x.StateId);
                    table.ForeignKey(
                        name: "FK_Posts_States_StateId",
                        column: x => x.StateId,
                        principalTable: "States",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PracticeTags_TagId_PracticeId",
                table: "PracticeTags",
                columns: new[] { "TagId", "PracticeId" });

            migrationBuilder.CreateIndex(
                name: "IX_Practices_Status_Id",
                table: "Practices",
                columns: new[] { "Status", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandOvers");

            migrationBuilder.DropTable(
                name: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_PracticeTags_TagId_PracticeId",
                table: "PracticeTags");

            migrationBuilder.DropIndex(
                name: "IX_Practices_Status_Id",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "IsMonthOnly",
                table: "Meetings");

            migrationBuilder.DropColumn(
                name: "EndNoticedAt",
                table: "Mandates");

            migrationBuilder.CreateIndex(
                name: "IX_PracticeTags_TagId",
                table: "PracticeTags",
                column: "TagId");
        }
    }
}
