using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class MeetingMonths : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsMonthOnly",
                table: "Meetings",
                type: "boolean",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsMonthOnly",
                table: "Meetings");
        }
    }
}
