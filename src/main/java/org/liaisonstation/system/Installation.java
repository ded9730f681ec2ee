package org.liaisonstation.system;

import java.time.Clock;
import java.time.OffsetDateTime;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps a trial a trial: the first start writes the mode into the database, every later
 * one must be of the same mode. Looked at before the first request is answered and before
 * the demo is loaded.
 */
@Component
class Installation implements SmartInitializingSingleton {

	private final JdbcClient jdbc;

	private final StationProperties station;

	private final Clock clock;

	Installation(JdbcClient jdbc, StationProperties station, Clock clock) {
		this.jdbc = jdbc;
		this.station = station;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		String mode = this.station.demo() ? "TRIAL" : "STATION";
		this.jdbc.sql("INSERT INTO installation (id, mode, since) VALUES (1, ?, ?) ON CONFLICT DO NOTHING")
			.param(mode)
			.param(OffsetDateTime.now(this.clock))
			.update();
		String kept = this.jdbc.sql("SELECT mode FROM installation").query(String.class).single();
		if (!kept.equals(mode)) {
			throw new CannotStart(
					this.station.demo() ? "这个数据文件夹属于真实的联络站，不能用试用模式打开。" : "这个数据文件夹属于试用站，里面是虚构数据，不能转为真实的联络站。",
					this.station.demo() ? "加上 --station.demo=false 启动，或者用 --station.data 指定另一个文件夹试用。"
							: "用 --station.data 指定一个空文件夹开始真实使用。",
					null);
		}
	}

}
