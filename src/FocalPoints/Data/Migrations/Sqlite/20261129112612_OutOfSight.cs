using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FocalPoints.Data.Migrations.Sqlite
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HiddenReason",
                table: "Practices",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "RedactedAt",
                table: "Files",
                type: "TEXT",
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
