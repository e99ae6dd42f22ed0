/**
 * The file of a backup: a zip with one text file for each table. Knows no database; start at {@link
 * org.skillgap.adapter.persistence.backup.BackupWriter}.
 */
package org.skillgap.adapter.persistence.backup;
