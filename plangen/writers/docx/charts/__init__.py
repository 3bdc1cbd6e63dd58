"""Charts that Word draws itself, each with the workbook that “Edit data” opens."""
