using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class OutOfSight : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "HiddenAt",
                table: "Practices",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HiddenReason",
                table: "Practices",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RedactedAt",
                table: "Files",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "HiddenAt",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "HiddenReason",
                table: "Practices");

            migrationBuilder.DropColumn(
                name: "RedactedAt",
                table: "Files");
        }
    }
}
